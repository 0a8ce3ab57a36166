"""parquetPeer.py SUITE FILE: the texts and pictures of a suite's items as Parquet by pyarrow, in groups of 100 rows; prints seconds and peak memory."""
import json, resource, sys, time
import pyarrow, pyarrow.parquet

suite, path = sys.argv[1:3]
start = time.perf_counter()
begun = time.process_time()
picture = pyarrow.struct([("bytes", pyarrow.binary()), ("path", pyarrow.string())])
texts = ["id", "pair", "case", "subject", "unit", "question", "text", "canary"]
schema = pyarrow.schema([*((name, pyarrow.string()) for name in texts), ("image", picture)])
compression = {**{name: "snappy" for name in texts}, "image.bytes": "none", "image.path": "none"}


def groups(rows):
    group = []
    for row in rows:
        group.append(row)
        if len(group) == 100:
            yield group
            group = []
    if group:
        yield group


with open(f"{suite}/items.jsonl") as lines, pyarrow.parquet.ParquetWriter(
    path, schema, compression=compression, use_dictionary=texts, write_statistics=False
) as writer:
    for group in groups(map(json.loads, lines)):
        columns = {name: [row.get(name) for row in group] for name in texts}
        images = [row["images"][0] for row in group]
        columns["image"] = [{"bytes": open(f"{suite}/{image}", "rb").read(), "path": image} for image in images]
        writer.write_table(pyarrow.table(columns, schema=schema))
seconds = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({"seconds": seconds, "processorSeconds": time.process_time() - begun, "peakMegabytes": used.ru_maxrss / 1024, "version": pyarrow.__version__}))
