/** What a voxel is made of, as CT sees it. */
export interface Tissue {
  /** Mean in Hounsfield units, portal venous phase. */
  readonly hounsfield: number;
  /** Standard deviation of its own coarse texture (marbling, stool, lung parenchyma), in Hounsfield units. */
  readonly texture: number;
}

/** Every tissue of the phantom; the values are those usual in textbooks of CT. */
export const tissues = {
  air: { hounsfield: -1000, texture: 0 },
  table: { hounsfield: -150, texture: 0 },
  tableFoam: { hounsfield: -930, texture: 0 },
  skin: { hounsfield: 40, texture: 10 },
  fat: { hounsfield: -105, texture: 7 },
  muscle: { hounsfield: 60, texture: 9 },
  /** Fat that no organ may push aside: around kidneys, vessels and glands. */
  capsuleFat: { hounsfield: -105, texture: 7 },
  looseTissue: { hounsfield: -40, texture: 25 },
  corticalBone: { hounsfield: 800, texture: 60 },
  compactBone: { hounsfield: 1350, texture: 40 },
  trabecularBone: { hounsfield: 155, texture: 50 },
  marrow: { hounsfield: 20, texture: 30 },
  disc: { hounsfield: 85, texture: 6 },
  cartilage: { hounsfield: 110, texture: 20 },
  cord: { hounsfield: 30, texture: 4 },
  cerebrospinalFluid: { hounsfield: 12, texture: 4 },
  lung: { hounsfield: -860, texture: 18 },
  fissure: { hounsfield: -690, texture: 10 },
  lungVessel: { hounsfield: 60, texture: 10 },
  gas: { hounsfield: -990, texture: 4 },
  airwayGas: { hounsfield: -990, texture: 4 },
  airwayWall: { hounsfield: 10, texture: 20 },
  artery: { hounsfield: 165, texture: 4 },
  vein: { hounsfield: 150, texture: 5 },
  heartBlood: { hounsfield: 168, texture: 5 },
  myocardium: { hounsfield: 100, texture: 7 },
  oesophagusWall: { hounsfield: 60, texture: 8 },
  thyroid: { hounsfield: 150, texture: 12 },
  liver: { hounsfield: 110, texture: 5 },
  liverVessel: { hounsfield: 155, texture: 5 },
  spleen: { hounsfield: 122, texture: 5 },
  renalCortex: { hounsfield: 190, texture: 8 },
  renalMedulla: { hounsfield: 165, texture: 8 },
  renalPelvis: { hounsfield: 15, texture: 5 },
  cyst: { hounsfield: 6, texture: 3 },
  adrenal: { hounsfield: 75, texture: 8 },
  pancreas: { hounsfield: 95, texture: 16 },
  bowelWall: { hounsfield: 95, texture: 12 },
  bowelContent: { hounsfield: 18, texture: 14 },
  stool: { hounsfield: -60, texture: 130 },
  bile: { hounsfield: 9, texture: 3 },
  urine: { hounsfield: 5, texture: 3 },
  bladderWall: { hounsfield: 45, texture: 5 },
  prostate: { hounsfield: 60, texture: 9 },
  uterus: { hounsfield: 90, texture: 10 },
  gland: { hounsfield: 20, texture: 30 },
  /** Of lung or breast. */
  tumour: { hounsfield: 45, texture: 12 },
  peripheralZone: { hounsfield: 60, texture: 9 },
  transitionZone: { hounsfield: 60, texture: 9 },
  greyMatter: { hounsfield: 38, texture: 3 },
  whiteMatter: { hounsfield: 30, texture: 3 },
  /** The cerebrospinal fluid within the brain. */
  ventricle: { hounsfield: 8, texture: 2 },
  oedema: { hounsfield: 20, texture: 4 },
  /** Of a glioma: what takes up contrast medium, what is dead, and what does neither. */
  enhancingTumour: { hounsfield: 45, texture: 6 },
  necrosis: { hounsfield: 15, texture: 4 },
  quietTumour: { hounsfield: 24, texture: 4 },
} as const satisfies Record<string, Tissue>;

export type TissueName = keyof typeof tissues;

/** Names in the order of their codes; a canvas stores codes. */
export const tissueNames = Object.keys(tissues) as TissueName[];

/** The code of a tissue: its place in the table. */
export function tissueCode(name: TissueName): number {
  return tissueNames.indexOf(name);
}
