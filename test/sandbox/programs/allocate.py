"""Holds more and more memory."""
import time
held = []
for _ in range(200):
    held.append(bytearray(b"x" * (1 << 24)))
    time.sleep(0.02)
print("held all")
