const token = '(?:(?:API|its|the|their|whose|access|service|account|an?|any|and) )*(?:tokens?|credentials?)';
const not =
  '(?:is not|are not|isn.t|aren.t|not|must not|should not|may not|shall not|mustn.t|shouldn.t|never|is never|are never|won.t|will not|has not to|have not to)';
const how =
  '(?: (?:automatically|by default|into|in|to|its|the|any|of|pods|them|containers|that use it|using it|on their own|on its own|by themselves|by itself|of their own accord))*';
const put = `(?:be |to be )?(?:automatically )?(?:auto ?)?(?:mounted|placed|put|injected|handed|projected|given|delivered|distributed|exposed)${how}`;
const mounting = `(?:(?:the|of|any|automatic) )*(?:automatic (?:token |credential )?mounting|token (?:auto ?)?mounting|auto ?mounting)(?: of ${token})?`;
const use = '(?:with|using|by means of|via|through|by)';
const login =
  '(?:(?:the|its|their|registry|image|pull) )*(?:secret|login|credentials?|password)?(?: (?:that is|which is))?(?: (?:kept|stored|held|found))?(?: (?:in|from|named|called))?(?: the secret)?';
const off =
  '(?: (?:is|has been|turned|switched|to be|must be|should be|stays?|are))*(?: off| disabled| suppressed)';

/** What is said of an identity where its fields are not named. */
export const identities: Readonly<Record<string, readonly string[]>> = {
  off: [
    '(?:(?:has|have|with) )*token (?:auto ?)?mounting off',
    `${token} ${not} ${put}`,
    `${token} (?:is|are) kept out of(?: the| its)? pods`,
    `(?:(?:and|but|which|that|it|pods) )*(?:(?:using|that use|with) it )?(?:and )?(?:do not|don.t|does not|doesn.t|never|should not|must not|won.t|shouldn.t|mustn.t) (?:get|gets|receive|receives|have|see|obtain|find|be given|mount) ${token}(?: mounted)?${how}`,
    `(?:(?:and|should|must|shall|to) )*(?:refrains?|abstains?|keeps?) from (?:auto ?mounting|automatically mounting|mounting) ${token}${how}`,
    `(?:(?:has|have|with|and|but|there is) )*no ${mounting}`,
    `(?:(?:has|have|with|and|but) )*${mounting}${off}`,
    `(?:(?:has|have|with|and|but) )*(?:turn|turns|switch|switches) off ${mounting}`,
    `without ${mounting}`,
  ],
  pull: [
    `(?:(?:and|that|which|it|pods|using it) )*(?:pulls?|fetch|fetches|downloads?|loads?)(?: (?:its|their|the|private))* images(?: from (?:the|our|a)(?: private)? registry)? ${use} ${login} {names@name}`,
    `(?:and )?(?:its |their |the )?images (?:are|get|should be|must be|have to be) (?:pulled|fetched|downloaded) ${use} ${login} {names@name}`,
    `(?:(?:and|that|which|it|pods|using it) )*(?:authenticates?|logs? in|logs? on) (?:to|at|with|against|into) the registry ${use} ${login} {names@name}`,
    '(?:(?:and|should|must|it|which|that) )*(?:brings?|takes?|carries|carry) {names@name} along as(?: an| its| the)? image ?pull ?secrets?',
    '(?:(?:and|should|must|it|which|that) )*(?:references|uses|use|names|refers to|lists|reference) (?:the secret )?{names@name} (?:for|when|to) (?:pulling|pull|fetching|fetch)(?: (?:its|their|the|private))* images',
  ],
  idle: [
    '(?:an?|the|our) (?:\\w{2,20} ){1,2}(?:acts?|runs?|works?) (?:as|under)',
    'for (?:pods|workloads|programs)|(?:pods|workloads|those) (?:using|that use|with) it|pods|an? account(?= for)',
  ],
};
