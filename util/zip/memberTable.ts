import type { Entry } from 'yauzl';

/** Where a member of an archive lies, and how it is packed. */
export type Member = Pick<
  Entry,
  | 'relativeOffsetOfLocalHeader'
  | 'compressedSize'
  | 'uncompressedSize'
  | 'compressionMethod'
  | 'crc32'
  | 'generalPurposeBitFlag'
>;

/** The members of an archive by name. */
export interface MemberTable {
  names(): Iterable<string>;
  get(name: string): Member | undefined;
  /** Adds a member, which takes the place of an earlier one of its name. */
  set(name: string, member: Member): void;
}

const numbers = 6;

/**
 * Makes a table of at most so many members, each in some hundred bytes: an object each would be three times as much, which counts
 * in logs of hundreds of thousands.
 */
export function createMemberTable(most: number): MemberTable {
  const places = new Map<string, number>();
  const columns = new Float64Array(numbers * most);
  let count = 0;
  return {
    names: () => places.keys(),
    get: (name) => {
      const place = places.get(name);
      if (place === undefined) return undefined;
      const [offset, packed, whole, method, sum, flags] = columns.subarray(numbers * place);
      return {
        relativeOffsetOfLocalHeader: offset,
        compressedSize: packed,
        uncompressedSize: whole,
        compressionMethod: method,
        crc32: sum,
        generalPurposeBitFlag: flags,
      };
    },
    set: (name, member) => {
      places.set(name, count);
      columns.set(
        [
          ...[member.relativeOffsetOfLocalHeader, member.compressedSize, member.uncompressedSize],
          ...[member.compressionMethod, member.crc32, member.generalPurposeBitFlag],
        ],
        numbers * count,
      );
      count++;
    },
  };
}
