"""Loads PyTorch and a batch by four workers, which hand it over in shared memory."""
import torch
from torch.utils.data import DataLoader, TensorDataset

images = torch.arange(64 * 64 * 64, dtype=torch.float32).reshape(64, 1, 64, 64)
loader = DataLoader(TensorDataset(images), batch_size=8, num_workers=4)
total = sum(batch.sum().item() for (batch,) in loader)
print(torch.get_num_threads(), total == images.sum().item())
