/** The popup: opens the database and draws, neither waiting for the other. */
import { App } from './App.tsx';
import { drawOverLibrary } from './over-library.ts';

drawOverLibrary((db, notice) => <App db={db} notice={notice} />);
