/** Everywhere, which a Role cannot give. */
export const wide =
  '(?=[^\\n]{0,240}(?: (?:in|across|for|of|over) (?:all|every|any|each)(?: of)?(?: the)? namespaces?|cluster-?~?wide|所有命名空间|任意命名空间|整个集群))';
/** What a Role can give. */
export const narrow = wide.replace('(?=', '(?!');

/** Words that ask for rights and name no role. */
export const giving = '(?:allow|let|permit|authori[sz]e|grant|give)s?';
export const asked =
  'rbac(?= (?:so|for|that|to|which|allowing|letting|rules?|permissions?|setup|objects?|resources?|manifests?)(?!\\w)|[,:.]|$)';
