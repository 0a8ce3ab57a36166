import { plainText } from './plainText.js';
import { withoutReasoning } from './withoutReasoning.js';

/** Phrases by which a reply declines to answer, or says that it cannot. */
const declining =
  /\b(?:i(?:'m| am)? (?:sorry|unable|not able)|(?:i|we) (?:can't|cannot|can not|won't|will not|am not able|couldn't|could not|don't feel comfortable|must decline|have to decline|am unable)|(?:as|being) an? (?:ai|artificial|language|large language|text)|i(?:'m| am) (?:just |only )?an? (?:ai|language|text)|(?:not|n't) (?:possible|able|appropriate|qualified|permitted|allowed|comfortable|equipped|trained) (?:for me )?to|impossible (?:for me )?to|beyond my (?:capabilit|abilit|scope)|(?:can't|cannot|unable to|not able to|impossible to) (?:assist|help|determine|identify|analy[sz]e|interpret|provide|answer|view|see|process|tell|diagnose|comply|definitively|be (?:determined|answered|interpreted))\b|i (?:do not|don't) have (?:the ability|access|enough|sufficient)|i (?:do not|don't|cannot|can't) (?:see|view|have) (?:any |an |the )?image|no image (?:was|is|has been|provided|attached)|i(?: do not|'m not| don't| am not) (?:know|sure)|insufficient information|not enough information|decline to|against my (?:guidelines|policy))/i;

/** Clauses that carry no answer: apologies, advice, offers, what kind of image it is, why it is hard. */
const idle =
  /^(?:\W*|.{0,20}\b(?:sorry|apolog|thank|please|unfortunately|regret|understand your)\b.{0,200}|(?:for|to get) (?:an? )?(?:accurate|proper|professional|medical|definitive|the best|more)\b.{0,200}|.{0,200}\b(?:consult|radiologist|healthcare|health care|medical professional|professional|physician|doctor|specialist|qualified|seek)\b.{0,200}|if (?:you|there)\b.{0,200}|(?:i|we) (?:can|could|would|'d|may|am happy|recommend|suggest|advise|encourage|hope|understand)\b.{0,160}\b(?:help|recommend|suggest|provide|general|information|assist|happy|advise|encourage|consult|understand|hope)\b.{0,160}|you (?:can|could|should|may|might)\b.{0,200}|let me know\b.{0,200}|feel free\b.{0,200}|(?:in general|generally|typically|usually)\b.{0,200}|(?:i (?:can )?see (?:that )?)?(?:this|the|it)(?: image)?(?: is| appears to be| seems to be| looks like| shows) (?:an? )?(?:(?:axial|coronal|sagittal|cross-sectional|grayscale|medical|radiological|human|ct|mri|mr|x-ray|scan|image|slice|section|study|from|of|the|an?|abdom\w+|chest|thora\w+|pelvi\w+|head|neck|body|torso|patient|region|cavity|area)(?:[ -]|$))+|(?:this|the|it)(?: image| quality| resolution)* (?:is|seems|appears) (?:too |very |rather |quite )?(?:blurry|low|unclear|dark|poor|small)\b.{0,60}|(?:however|but|and|so|therefore|also)\W*|(?:as|because|since|due to)\b.{0,200})$/i;

/**
 * True when a reply declines to answer and says nothing else; a careful answer ("I am not a doctor, but this is
 * the liver", "I cannot diagnose; the box shows the spleen") is none. English only.
 */
export function isRefusal(reply: string): boolean {
  const pieces = plainText(withoutReasoning(reply).text).slice(0, 20_000).split(pieceEnd);
  if (!pieces.some((piece) => declining.test(piece))) return false;
  return pieces.every((piece) => declining.test(piece) || idle.test(piece.trim()));
}

const pieceEnd =
  /[.;!?\n]+(?=\s|$)|,? ?\b(?:but|however|although|though|nevertheless|nonetheless|that said)\b,?/i;
