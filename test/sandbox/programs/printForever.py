import sys
while True:
    sys.stdout.write("x" * 1023 + "\n")
