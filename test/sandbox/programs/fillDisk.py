"""Writes files until it is stopped; the argument says in which way."""
import os, sys, time
way = sys.argv[1]
block = b"x" * (1 << 20)
if way == "one file":
    try:
        with open("/out/large", "wb") as out:
            for _ in range(1000):
                out.write(block)
    except OSError as error:
        print(error.strerror)
        sys.exit(3)
if way == "many files":
    for number in range(1000):
        with open(f"/out/{number}", "wb") as out:
            out.write(block)
        time.sleep(0.01)
if way == "without a name":
    kept = []
    for number in range(1000):
        out = open(f"/out/{number}", "wb")
        os.unlink(f"/out/{number}")
        out.write(block)
        out.flush()
        kept.append(out)
        time.sleep(0.01)
if way == "deep":
    os.chdir("/out")
    for _ in range(3000):
        os.mkdir("d")
        os.chdir("d")
    time.sleep(600)
if way == "empty files":
    try:
        for number in range(2_000_000):
            open(f"/tmp/{number}", "w").close()
        print("no end")
    except OSError as error:
        print(error.strerror)
if way == "long names":
    os.chdir("/out")
    for _ in range(20):
        os.mkdir("d" * 255)
        os.chdir("d" * 255)
    time.sleep(600)
if way == "memory folders":
    for folder in ("/", "/dev", "/tmp", "/dev/shm", "/home", "/data"):
        written = 0
        try:
            for number in range(200):
                with open(f"{folder}/{number}", "wb") as out:
                    out.write(block)
                written += 1
            print(folder, "no end")
        except OSError as error:
            print(folder, error.strerror)
