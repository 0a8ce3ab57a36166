"""Never ends; with an argument, in so many processes."""
import os, sys
for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 0):
    os.fork()
while True:
    pass
