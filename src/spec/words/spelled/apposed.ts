import { pieces, type Piece } from './piece.ts';

const word =
  '(?!(?:named|called|which|that|whose|where|namely|respectively|however|too|also|then|there|first|second|finally|lastly|besides|moreover|immutable|and|or|not|only|over there|accordingly|therefore|please)(?![\\w-]))[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){0,5}';

/** `a claim, import-inbox, of 8Gi`: what stands alone between commas is what it is called, what stands in brackets is where. */
export function apposedTo(noun: string): readonly Piece[] {
  return pieces({
    called: [
      `(?<name>${word}) \\(an? (?:${noun})\\)`,
      `(?<=[,:] ?)(?<name>${word})(?=\\s?[,.;:(]|$)`,
      `(?<=(?:^|[.;] |: )(?:(?:define|create|make|describe|add|provide|i need|i want|we need) )?)(?<name>(?!(?:an?|the|it|its|this|that|these|those|there|two|three|keep|store|claim|put|secret|save|only|out|take)(?![\\w-]))${word})(?=, an? (?:[a-z]+ ){0,3}(?:${noun})|, is an? (?:[a-z]+ ){0,3}(?:${noun}))`,
      `(?:in|into|as) (?<name>${word})(?=, an? (?:[a-z-]+ ){0,3}(?:${noun})(?:[,.;]| (?:for|of|that|which|in|with|from)))`,
    ],
    space: [
      '(?:everything|all of it|all|both|it all) (?:goes|belongs|lives|is|are|sits) (?:to|in|into) {name}',
      `(?<=\\w ?\\((?:namespace )?)(?<name>(?!(?:one|an?|the|text)(?![\\w-]))[a-z][a-z0-9-]{0,40})(?=\\))(?<=(?:${noun}) [\\w."'\x60-]{1,60} \\([^)]{1,50})`,
      '(?:which |and )?(?:belongs|goes|lives|stays|resides|sits|placed|kept|put) (?:in|to|into|inside|within) (?:the namespace )?{name}',
      '(?:within|inside) {name}',
    ],
    labels: ['(?:tagged|marked)(?: as| with)? {labels}'],
    idle: [noun],
  });
}
