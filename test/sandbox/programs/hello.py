import sys
print("hello", sys.version_info.major)
print("an aside", file=sys.stderr)
sys.exit(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
