import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';

/** The family that `registerSheetFont` makes known. */
export const sheetFont = 'radvuqa sheet';

/** A font that comes with the package, so that a machine without fonts draws text too. */
export function registerSheetFont(): void {
  if (GlobalFonts.has(sheetFont)) return;
  const require = createRequire(import.meta.url);
  GlobalFonts.registerFromPath(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'), sheetFont);
}
