/** Entry of the main process: with words of the command line it answers them without a window, else it opens one. */
import { app } from 'electron';
import { runApplication } from './application.ts';
import { commandWords, runCommands } from './command-line.ts';

const profile = app.commandLine.getSwitchValue('user-data-dir');
if (profile !== '') app.setPath('userData', profile);

const words = commandWords(process.argv);
if (words === null) await runApplication(process.argv);
else app.exit(await runCommands(words));
