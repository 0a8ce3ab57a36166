/** What a report says of a structure in front of its name: "normal spleen". */
export const appearance =
  /(?<![\p{L}-])(?:(?:normal|clear|unremarkable|enlarged|distended|intact|healthy|homogeneous|heterogeneous|enhancing|enhanced|large|small|round|full|empty|collapsed|dilated|well-\p{L}+|(?:air|gas|fluid|contrast|urine|bile|blood)-filled|opacified|calcified|partial(?:ly)?|atherosclerotic|tortuous|aneurysmal|fatty|prominent|bright|dark|oval|solid|hollow|proximal|distal|visible|enclosed|normally|visuali[sz]ed|appearing|sized) ){1,3}$/iu;
