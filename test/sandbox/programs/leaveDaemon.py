"""Leaves a process in a session of its own, which writes for ever, and ends, or with an argument does not."""
import os, sys, time
if os.fork() == 0:
    os.setsid()
    if os.fork() != 0:
        os._exit(0)
    while True:
        with open("/out/beat", "a") as out:
            out.write(".")
        time.sleep(0.02)
while not os.path.exists("/out/beat"):
    time.sleep(0.02)
print("left it")
if len(sys.argv) > 1:
    time.sleep(600)
