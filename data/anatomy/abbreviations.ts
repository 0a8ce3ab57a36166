/** What radiologists abbreviate, for names of the table or beside it; only as spelt here, since "la" and "ao" are words of other languages. */
export const abbreviations: ReadonlyMap<string, string> = new Map([
  ['Ao', 'aorta'],
  ['CBD', 'common bile duct'],
  ['GB', 'gallbladder'],
  ['LA', 'left atrium'],
  ['LK', 'left kidney'],
  ['LV', 'left ventricle'],
  ['QL', 'quadratus lumborum'],
  ['RA', 'right atrium'],
  ['RK', 'right kidney'],
  ['RV', 'right ventricle'],
  ['SB', 'small bowel'],
  ['SMA', 'superior mesenteric artery'],
  ['SMV', 'superior mesenteric vein'],
  ['UB', 'urinary bladder'],
]);
