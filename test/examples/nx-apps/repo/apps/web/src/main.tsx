import { createRoot } from 'react-dom/client'; void createRoot;
