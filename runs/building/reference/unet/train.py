"""Training, validation and testing, and the tables that they leave."""
import zipfile

import torch
from torch.nn.functional import binary_cross_entropy_with_logits


def dice_of(probabilities, masks):
    """Soft Dice of each image."""
    both = (probabilities * masks).sum(dim=(1, 2, 3))
    return (2 * both + 1) / (probabilities.sum(dim=(1, 2, 3)) + masks.sum(dim=(1, 2, 3)) + 1)


def loss_of(logits, masks):
    return binary_cross_entropy_with_logits(logits, masks) + 1 - dice_of(torch.sigmoid(logits), masks).mean()


def train_epoch(model, loader, optimizer, device):
    model.train()
    losses = []
    for images, masks in loader:
        images, masks = images.to(device), masks.to(device)
        optimizer.zero_grad()
        loss = loss_of(model(images), masks)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return sum(losses) / len(losses)


@torch.no_grad()
def evaluate(model, loader, device):
    """Mean loss, and the mean Dice of each batch."""
    model.eval()
    losses, scores = [], []
    for images, masks in loader:
        images, masks = images.to(device), masks.to(device)
        logits = model(images)
        losses.append(loss_of(logits, masks).item())
        scores.append(dice_of((logits > 0).float(), masks).mean().item())
    return sum(losses) / len(losses), scores


def write_xlsx(path, rows):
    """A workbook of one sheet of numbers."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    body = "".join(f"<row>{''.join(f'<c><v>{value}</v></c>' for value in row)}</row>" for row in rows)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{kinds}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kinds}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{body}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{content}')
