"""Prints whatever could tell about the caller."""
import json, os
def read(path):
    try:
        return open(path).read()
    except OSError as error:
        return error.strerror
status = dict(line.split(":\t", 1) for line in open("/proc/self/status").read().splitlines() if ":\t" in line)
print(json.dumps({
    "environment": dict(os.environ),
    "firstEnvironment": read("/proc/1/environ"),
    "firstCommand": read("/proc/1/cmdline"),
    "user": os.getuid(),
    "capabilities": [status[name].strip() for name in ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb")],
    "noNewPrivileges": status["NoNewPrivs"].strip(),
    "root": sorted(os.listdir("/")),
    "descriptors": [os.readlink("/proc/self/fd/" + name) for name in ("0", "1", "2", "3", "4", "5") if os.path.lexists("/proc/self/fd/" + name)],
    "processes": sorted(int(name) for name in os.listdir("/proc") if name.isdigit()),
    "hostname": os.uname().nodename,
}))
