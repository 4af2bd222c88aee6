import { instead, placeOf, says, words, type Teller } from './teller.ts';

const all = words('every|all|each|entire|whole|everything|complete');
const variables = words('environment(?: variables?)?|variables?|env');

/** All that an object holds becomes variables. */
export const envAllTold: Teller = {
  tell: (said, { objects: named, isUnread }) => {
    const objects = named();
    const parts = said.split(/(,\s(?:and\s)?|\sand\s|;\s)/u);
    const written = parts.map((part) => {
      const [name, ...others] = [...objects.keys()].filter(
        (one) => part.includes(one) && objects.get(one) !== 'PersistentVolumeClaim',
      );
      if (name === undefined || others.length > 0 || !says(part, all) || !says(part, variables)) return part;
      if (
        !/env|variable/iu.test(part) ||
        !(isUnread(name) || isUnread('environment') || isUnread('variable'))
      )
        return part;
      const places = [...part.matchAll(all), ...part.matchAll(variables)].map(({ index, 0: one }) => ({
        start: index,
        end: index + one.length,
      }));
      return instead(
        part,
        [...places, placeOf(part, name)],
        `All keys of the ${objects.get(name) ?? ''} ${name} as environment variables`,
      );
    });
    const told = written.join('');
    return told === said ? undefined : told;
  },
};
