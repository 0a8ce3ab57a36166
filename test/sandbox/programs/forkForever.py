"""Starts processes until none can be started, and tells how many there were."""
import os, time
count = 0
while True:
    try:
        if os.fork() == 0:
            time.sleep(600)
            os._exit(0)
        count += 1
    except OSError as error:
        print(count, error.strerror)
        break
    if count > 1000:
        print(count, "and no end")
        break
