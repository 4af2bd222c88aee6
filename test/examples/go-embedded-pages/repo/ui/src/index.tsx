import * as ReactDOM from 'react-dom';
