import { pieces, type Piece } from './piece.ts';

const claims = '(?:an?|the|any|each|its)? ?(?:claims?|volumes?|storage|PVCs?|disks?)';
const until =
  '(?:only )?(?:until|when|once|after|as soon as|for|if|namely when|only when|only once|only as soon as)';
const consumer =
  "(?:(?:there(?: is|'s) )?(?:an?|the|its|some) (?:first )?(?:pod|consumer|workload|user)|the first (?:consumer|pod|one)|someone)(?: that uses (?:it|them|the claim|the volume|the storage|one)| using it)?";
const comes =
  '(?: (?:(?:has been|is|gets) (?:scheduled|placed|there|created)|needs?(?: it| the storage| them)?|asks for (?:it|them|one)|wants (?:it|one)|uses (?:it|them)|shows up|comes?(?: along)?|appears?|exists?|arrives?|turns up))?';

/** When claims are bound, and that nobody makes volumes for them. */
export const bindings: readonly Piece[] = pieces({
  wait: [
    `(?:(?:and|it|that|which|but|its) )*(?:delays?|delaying|postpones?|postponing|defers?|puts? off|holds? back) (?:the )?binding(?: of ${claims})? ${until} ${consumer}${comes}`,
    `(?:(?:and|it|that|which|but) )*(?:waits?|waiting) with (?:the )?binding(?: of ${claims})? ${until} ${consumer}${comes}`,
    `(?:(?:and|that|it) )*${claims} (?:is|are|gets?|will be) (?:only )?bound ${until} ${consumer}${comes}`,
    `(?:(?:and|that|which|it) )*binds? ${claims} ${until} ${consumer}${comes}`,
    `(?:(?:and|the) )*binding(?: of ${claims})? (?:is put off|is delayed|is postponed|is deferred|happens(?: late)?|takes place|waits|has to wait)(?: late)?,? ${until} ${consumer}${comes}`,
  ],
  byHand: [
    '(?:(?:and|it|that|which) )*(?:provisions?|makes|creates) (?:nothing|no volumes)(?: dynamically| by itself| on its own| automatically)?',
    "(?:(?:and|it|that|which|its) )*(?:volumes (?:are not|aren't)|nothing is|no volumes are) (?:provisioned|created|made)(?: dynamically| by it| automatically| by itself| for it)*",
    "(?:(?:and|it|that|which) )*(?:doesn't|does not) (?:provision|create|make) (?:anything|any volumes|volumes)(?: dynamically| by itself| on its own| automatically)*",
    '(?:(?:that|which|and|it|has|with) )*(?:without|no|has no) (?:any )?(?:dynamic )?(?:provisioner|provisioning)(?: of any kind)?',
    'for disks that are made by hand|under which no volumes are created automatically',
  ],
  idle: [
    'for local disks|disks|local|we want|we need|is needed|there|namely|late|under|dynamic provisioning|class',
  ],
});
