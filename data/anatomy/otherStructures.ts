import type { Location } from './locations.js';

/** A structure that the table does not hold, by one of its names. */
export interface OtherStructure {
  readonly name: string;
  /** Null where the name fits several places. */
  readonly location: Location | null;
}

/** Names that need the word "muscle" to be one. */
const musclesInFull: Partial<Record<Location, string>> = {
  head: 'facial',
  neck: 'neck, strap, cervical',
  'thoracic wall': 'chest wall, intercostal, pectoral, chest',
  'abdominal cavity': 'diaphragmatic',
  'upper limb': 'shoulder, arm, forearm, rotator cuff',
  'lower limb': 'calf, leg',
  pelvis: 'pelvic floor, obturator',
};

/** Walls of the trunk in front and at the side are none of the table's locations. */
const wallMusclesInFull =
  'abdominal, abdominal wall, anterior abdominal wall, lateral abdominal wall, oblique, rectus';

const muscles: Partial<Record<Location, string>> = {
  head: 'masseter, temporalis, pterygoid, buccinator',
  neck: 'sternocleidomastoid, scalene, platysma, longus colli, levator scapulae',
  'thoracic wall': 'pectoralis, pectoralis major, pectoralis minor, serratus anterior',
  'posterior abdominal wall': 'quadratus lumborum',
  back: 'latissimus dorsi, trapezius, rhomboid, rhomboid major, rhomboid minor, serratus posterior',
  'upper limb':
    'deltoid, infraspinatus, supraspinatus, subscapularis, teres major, teres minor, biceps, biceps brachii, triceps, triceps brachii, brachialis',
  pelvis: 'levator ani, obturator internus, coccygeus',
  'gluteal region':
    'piriformis, obturator externus, quadratus femoris, tensor fasciae latae, tensor fascia lata',
  'lower limb': 'gastrocnemius, soleus, tibialis anterior, tibialis posterior, popliteus, plantaris',
};

const wallMuscles =
  'rectus abdominis, external oblique, internal oblique, transversus abdominis, transverse abdominis';

const arteries: Partial<Record<Location, string>> = {
  neck: 'internal carotid, external carotid, vertebral, thyroid',
  'thoracic cavity': 'bronchial, coronary',
  'thoracic wall': 'intercostal, internal mammary, internal thoracic',
  'abdominal cavity':
    'gastric, gastroduodenal, gonadal, hepatic, inferior mesenteric, mesenteric, renal, splenic, superior mesenteric',
  pelvis: 'uterine, vesical',
  'upper limb': 'axillary, brachial',
  'lower limb': 'femoral, popliteal',
};

const veins: Partial<Record<Location, string>> = {
  neck: 'external jugular, internal jugular, jugular, subclavian',
  'thoracic cavity': 'azygos, azygous, hemiazygos, hemiazygous',
  'abdominal cavity': 'gonadal, hepatic, inferior mesenteric, mesenteric, renal, superior mesenteric',
  'upper limb': 'axillary, brachial',
  'lower limb': 'femoral, great saphenous, popliteal',
};

const vessels: Partial<Record<Location, string>> = {
  neck: 'cervical, subclavian, carotid',
  'thoracic cavity': 'coronary',
  'thoracic wall': 'intercostal',
  'abdominal cavity': 'gonadal, mesenteric, renal, splenic, gastric',
  'lower limb': 'femoral, popliteal',
};

const glands: Partial<Record<Location, string>> = {
  head: 'parotid, pineal, pituitary, salivary, lacrimal',
  neck: 'parathyroid, submandibular',
  'thoracic wall': 'mammary',
};

/** With the plural, where there is one. */
const organs: Partial<Record<Location, string>> = {
  head: 'eye/eyes, eyeball/eyeballs, globe/globes, orbit/orbits, optic nerve/optic nerves, tongue, tooth/teeth, paranasal sinus/paranasal sinuses, maxillary sinus/maxillary sinuses, frontal sinus/frontal sinuses, sphenoid sinus/sphenoid sinuses, nasal cavity/nasal cavities, sigmoid sinus/sigmoid sinuses, nasopharynx, tonsil/tonsils',
  neck: 'larynx, pharynx, oropharynx, hypopharynx, epiglottis, vocal cord/vocal cords, hyoid, hyoid bone, thyroid cartilage, cricoid cartilage, arytenoid cartilage/arytenoid cartilages, carotid sheath/carotid sheaths, internal carotid/internal carotids, external carotid/external carotids',
  'thoracic cavity':
    'bronchus/bronchi, main bronchus/main bronchi, mainstem bronchus/mainstem bronchi, bronchial tree, pericardium, pericardial sac, pleura/pleurae, pleural cavity/pleural cavities, pleural space/pleural spaces, pleural effusion/pleural effusions, thymus, thoracic duct, azygos, pulmonary hilum/pulmonary hila, lung hilum/lung hila, hemiazygos, mediastinal lymph node/mediastinal lymph nodes, mediastinal fat',
  'thoracic wall': 'breast/breasts, breast tissue, nipple/nipples',
  'thoracic and abdominal cavities':
    'diaphragm/diaphragms, diaphragmatic crus/diaphragmatic crura, crus/crura, hemidiaphragm/hemidiaphragms',
  'abdominal cavity':
    'omentum, greater omentum, lesser omentum, mesentery, peritoneum, appendix/appendices, ureter/ureters, bile duct/bile ducts, common bile duct, cystic duct, pancreatic duct, biliary tree, falciform ligament, ligamentum teres, porta hepatis, gastroesophageal junction, gastro-oesophageal junction, ascites',
  pelvis:
    'uterus, womb, ovary/ovaries, vagina, uterine cervix, fallopian tube/fallopian tubes, seminal vesicle/seminal vesicles, testis/testes, testicle/testicles, scrotum, penis, mons pubis, urethra, coccyx, tail bone, tailbone, spermatic cord/spermatic cords',
  'upper limb': 'radius/radii, ulna/ulnae, elbow/elbows, wrist/wrists',
  'lower limb': 'patella/patellae, kneecap/kneecaps, knee/knees, ankle/ankles',
};

const elsewhere =
  'lymph gland, lymph glands, lymph node, lymph nodes, lymphatic vessel, lymphatic vessels, bone marrow';

/**
 * Names of structures that the table does not hold. Nothing can be said of their presence; as an answer they are worth what their
 * location is. Read by longest match, they also keep "thyroid cartilage" from being read as the thyroid gland.
 */
export const otherStructures: readonly OtherStructure[] = [
  ...byLocation(musclesInFull, withMuscle),
  ...split(wallMusclesInFull).flatMap(withMuscle).map(nowhere),
  ...byLocation(muscles, (name) => [name, ...withMuscle(name)]),
  ...split(wallMuscles)
    .flatMap((name) => [name, ...withMuscle(name)])
    .map(nowhere),
  ...['obliques', 'external obliques', 'internal obliques'].map(nowhere),
  ...byLocation(arteries, (name) => [`${name} artery`, `${name} arteries`]),
  ...byLocation(veins, (name) => [`${name} vein`, `${name} veins`]),
  ...byLocation(vessels, (name) => [`${name} vessel`, `${name} vessels`]),
  ...byLocation(glands, (name) => [`${name} gland`, `${name} glands`]),
  ...byLocation(organs, (forms) => forms.split('/')),
  ...split(elsewhere).map(nowhere),
];

function withMuscle(name: string): string[] {
  return [`${name} muscle`, `${name} muscles`, `${name} musculature`];
}

function nowhere(name: string): OtherStructure {
  return { name, location: null };
}

function byLocation(
  lists: Partial<Record<Location, string>>,
  formsOf: (name: string) => readonly string[],
): OtherStructure[] {
  return Object.entries(lists).flatMap(([location, names]) =>
    split(names)
      .flatMap(formsOf)
      .map((name) => ({ name, location: location as Location })),
  );
}

function split(names: string): string[] {
  return names.split(', ');
}
