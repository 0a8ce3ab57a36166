/** The number of the user without rights, on every Linux: who programs of strangers run as. */
export const nobody = 65534;
