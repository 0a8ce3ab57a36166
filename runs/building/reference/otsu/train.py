"""Chooses the side of the threshold, and writes the tables that are asked for."""
import zipfile


def dice(found, mask):
    both = sum(a and b for a, b in zip(found, mask))
    size = sum(found) + sum(mask)
    return 1.0 if size == 0 else 2 * both / size


def validate(model, dataset, indices):
    scores = [dice(model.predict(greys), mask) for greys, mask in (dataset[index] for index in indices)]
    return sum(scores) / len(scores)


def write_xlsx(path, rows):
    def cell(value):
        return f"<c><v>{value}</v></c>"

    body = "".join(f"<row>{''.join(cell(value) for value in row)}</row>" for row in rows)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{main}"><sheetData>{body}</sheetData></worksheet>')
