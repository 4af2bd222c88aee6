// One file: what costs most here is to read the engines.
import './injection-suite.ts';
import './matrix-suite.ts';
import './orchard-suite.ts';
