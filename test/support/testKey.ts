/** A key that is searched for in all that is written and said. */
export const testKey = 'sk-test-5up3rs3cr3t+key/0123456789';
