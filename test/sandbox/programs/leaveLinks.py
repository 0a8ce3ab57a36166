"""Leaves what is no plain file, and names that cannot be printed."""
import os, socket
os.makedirs("/out/folder/inner")
open("/out/folder/inner/plain.txt", "w").write("plain")
os.symlink("/etc/passwd", "/out/link.txt")
os.symlink("/", "/out/rootLink")
os.mkfifo("/out/pipe")
socket.socket(socket.AF_UNIX).bind("/out/socket")
open(b"/out/escape\x1b[31m", "w").close()
open(b"/out/latin\xe9", "w").close()
try:
    os.mknod("/out/device", 0o20666, os.makedev(1, 3))
    print("made a device")
except OSError as error:
    print("no device:", error.strerror)
