"""Tries to read what each argument names, and to gain what it takes."""
import ctypes, json, os, sys
def attempt(read):
    try:
        read()
        return "read"
    except OSError as error:
        return error.strerror
found = {path: attempt(lambda: open(path, "rb").read(1)) for path in sys.argv[1:]}
libc = ctypes.CDLL(None, use_errno=True)
def call(name, *words):
    return "done" if getattr(libc, name)(*words) >= 0 else os.strerror(ctypes.get_errno())
found["mount"] = call("mount", b"none", b"/tmp", b"tmpfs", 0, None)
found["newUsers"] = call("unshare", 0x10000000)
found["becomeRoot"] = call("setuid", 0)
found["memoryOfNobody"] = call("shmget", 0, 4096, 0o1600)
found["ring"] = call("syscall", 425, 1, ctypes.create_string_buffer(256))
found["trace"] = call("ptrace", 16, 1, None, None)
print(json.dumps(found))
