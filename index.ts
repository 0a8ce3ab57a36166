export type { Item } from './suites/schema.js';
