/** 128 random bits in hexadecimal digits: a seed that nobody finds by trying. */
export const secretSeed = /^[0-9a-f]{32}$/;
