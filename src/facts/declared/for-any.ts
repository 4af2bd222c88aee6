import type { ImageFacts } from './dockerfile.ts';

/** What is built for which machine, the builder says itself. */
const ofBuilder = /^(?:TARGET|BUILD)(?:OS|ARCH|VARIANT|PLATFORM)$/u;

/** What goes into it is told by whoever builds it, by an argument without a default: one recipe for many. */
export function isForAny({ copies, text }: ImageFacts): boolean {
  const isOpen = (source: string): boolean => {
    const name = /\$\{?(\w+)/u.exec(source)?.[1];
    return (
      name !== undefined &&
      !ofBuilder.test(name) &&
      !new RegExp(String.raw`^\s*(?:ARG|ENV)\s+${name}[= ]`, 'mu').test(text)
    );
  };
  return copies.length > 0 && copies.every(isOpen);
}
