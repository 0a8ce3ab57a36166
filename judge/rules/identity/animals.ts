/**
 * Animals by what they are called, a kind a line: names of one kind do not contradict each other ("a monkey" of a macaque).
 * Names that mean something else as often ("calf", "bat", "bear", "seal") are left out.
 */
export const animalKinds: readonly (readonly string[])[] = [
  [
    'primate monkey macaque rhesus baboon marmoset lemur ape chimpanzee chimp gorilla orangutan simian',
    'primates monkeys macaques baboons marmosets lemurs apes chimpanzees gorillas',
  ],
  ['dog canine puppy hound dogs canines'],
  ['cat feline kitten cats felines'],
  [
    'rodent mouse murine rat hamster gerbil squirrel beaver chinchilla',
    'rodents mice rats hamsters squirrels guinea_pig guinea_pigs',
  ],
  ['rabbit hare lapine rabbits hares'],
  ['pig swine porcine piglet minipig pigs piglets'],
  ['sheep ovine lamb goat caprine lambs goats'],
  ['cow bovine cattle bull cows'],
  ['horse equine pony foal donkey horses'],
  ['bird avian chicken parrot pigeon owl eagle penguin birds chickens'],
  [
    'reptile reptilian snake lizard turtle tortoise crocodile alligator iguana gecko dinosaur',
    'reptiles snakes lizards turtles tortoises',
  ],
  ['fish shark fishes sharks'],
  ['amphibian frog toad frogs'],
  ['ferret weasel otter ferrets'],
  ['fox wolf foxes wolves'],
  ['lion tiger leopard lions tigers'],
  ['elephant elephants'],
  ['deer antelope giraffe'],
  ['kangaroo koala wallaby opossum'],
  ['dolphin whale porpoise dolphins whales'],
].map((lines) => lines.flatMap((line) => line.split(' ').map((name) => name.replaceAll('_', ' '))));
