import type { Environment } from '../../config/delivery.ts';
import { withoutDropped } from '../../spec/words/delivery/dropped.ts';
import { readWays } from '../../spec/words/delivery/ways.ts';
import { quoterOfReworded } from './told/wordings/reworded.ts';
import { hides, inWordsOf } from './own-words.ts';
import type { Vocabulary } from '../../spec/words/read.ts';
import type { DeliveryWish } from '../../spec/words/delivery/saying.ts';
import { rewritten } from '../../spec/words/text/rewriting.ts';
import { marks } from '../../spec/words/text/unquoted.ts';
import { toldAs } from '../../spec/words/told/told.ts';
import type { Reading, Understood } from '../../spec/words/wish.ts';

/** A request before anything is read of what shall run. */
export type Heard = {
  /** What is left for who reads that. */
  readonly rest: string;
  readonly wish: DeliveryWish;
  /** What is said of one environment alone. */
  readonly places: readonly Environment[];
  /** The whole reading, with what was read here, all of it in the words of the person. */
  readonly whole: (reading: Reading) => Reading;
};

type Ground = {
  /** The environments that there are. */
  readonly standing: readonly string[];
  /** Whether what is asked for comes beside a program of the repository. */
  readonly isBeside: boolean;
};

/** Takes out of the words what is no wish, and what is said of environments and delivery. */
export function heardIn(written: string, vocabulary: Vocabulary, { standing, isBeside }: Ground): Heard {
  const told = toldAs(written, isBeside);
  const dropped = withoutDropped(rewritten(told.words, marks));
  const { places, rest, understood, unread, ...ways } = readWays(dropped.words, vocabulary, standing);
  const gone = dropped.said.map((said, at) => ({ said, subject: leftOut, value: dropped.names[at] ?? '' }));
  const rows: readonly Understood[] = [...understood, ...told.rows, ...gone];
  const { environments, ...wish } = ways.wish;
  const isLeft = (name: string): boolean => !dropped.names.includes(name);
  return {
    rest,
    wish: environments === undefined ? wish : { ...wish, environments: environments.filter(isLeft) },
    places: places.filter(({ name }) => isLeft(name)),
    whole: (reading) => {
      const all = [...reading.understood, ...rows];
      const own = inWordsOf(written, told.words, { ...reading, understood: all });
      return {
        ...reading,
        ...own,
        // Words that were put in for others were said by nobody.
        understood: withoutRepeated(own.understood.filter(({ said }) => said !== '')),
        leftover: [...own.leftover, ...unread],
      };
    },
  };
}

/** What was put into other words to be read, in those of the person. */
export function inOwnWords(reading: Reading, words: string): Reading {
  if (hides(reading)) return reading;
  const own = quoterOfReworded(words);
  const understood = reading.understood.map((row) => ({ ...row, said: own(row.said) }));
  // A single word may be one that was put in, and nobody's.
  const leftover = reading.leftover.map((said) => (/\S\s\S/u.test(said) ? own(said) : said));
  return { ...reading, understood, leftover };
}

/** A comment that says once more what was said has no rows of its own. */
function withoutRepeated(rows: readonly Understood[]): Understood[] {
  const first = new Map(rows.toReversed().map((row) => [JSON.stringify(row), row]));
  return rows.filter((row) => first.get(JSON.stringify(row)) === row);
}

const leftOut = { en: 'Left out', zh: '不包含' };
