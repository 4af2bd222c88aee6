import { pieces, type Piece } from './piece.ts';

const never =
  "(?:must not|cannot|can not|can't|may not|should not|is not to|isn't to|are never to|is never to|must never|may never|are not to)";
const change = '(?:changed?|modified|edited|updated|altered|touched|overwritten)';
const later =
  '(?:,? (?:(?:after|once) it (?:is|has been) (?:made|created|there)|once it exists|later(?: on)?|afterwards|any ?more|once created|again))?';

/** What nobody may change any more. */
export const fixedPieces: readonly Piece[] = pieces({
  fixed: [
    '(?:(?:it|is|and|the|that|which|they|are|mark|must|has|have|to|be|should|config|map|secret|it) )*(?:immutable|unchangeable|unalterable)(?: true|: true)?',
    `(?:(?:that|which|it|and|they) )*${never} be ${change}${later}`,
    `(?:(?:that|which|it|and) )*(?:nobody|no one) (?:may|can|must|is allowed to|should) (?:ever )?(?:change|modify|edit|update|alter|touch)(?: it| them)?${later}`,
    `(?:they|it|these|which|that) (?:are|is) never ${change}${later}`,
    'and lock it against changes|locked against changes',
  ],
});
