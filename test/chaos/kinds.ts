/** What each delivery leaves in the ledger: two writes, so that a kill can fall between them. */
export const kinds = ['comment', 'check'];
