import os
names = sorted(os.listdir("/data/images"))
with open("/out/copy.txt", "w") as out:
    for name in names:
        out.write(name + ": " + open("/data/images/" + name).read())
try:
    open("/data/images/mine.txt", "w")
    print("wrote to /data")
except OSError as error:
    print("not written:", error.strerror)
