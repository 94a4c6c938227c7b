/** Starts the built program for a test: on the stand-in, or on Electron where ROTORSAK_SHELL says `electron`. */
import type { Page } from 'playwright-core';
import { launchElectron } from './shell-electron.ts';
import type { LaunchOptions, MainProcess, Shell } from './shell-main.ts';
import { launchStandIn } from './shell-stand-in.ts';

/** A path that the next dialog answers with, or null for a person who declines. */
export interface DialogAnswers {
  readonly open?: readonly string[] | null;
  readonly save?: string | null;
  /** Number of the button pressed in a message box. */
  readonly button?: number;
}

export interface RunningApp {
  /** The first window. */
  readonly page: Page;
  readonly main: MainProcess;
  /** Number of the main process in the system. */
  readonly pid: number;
  /** Everything the program wrote on standard error so far. */
  readonly log: () => string;
  /** Exit status when the program has ended, however it ended. */
  readonly ended: Promise<number>;
  /** Waits for one more window. */
  nextPage(): Promise<Page>;
  /** All dialogs from now on answer so. */
  answerDialogs(answers: DialogAnswers): Promise<void>;
  /** Ends the program as a person does; waits until it has ended. Gives its exit status. */
  stop(): Promise<number>;
  /** Ends the main process with no warning. */
  kill(): Promise<void>;
  /** Ends the process of the first window's page with no warning. */
  crashPage(): Promise<void>;
  /** Number of the process that owns the database. */
  corePid(): Promise<number>;
}

const answer = (answers: DialogAnswers): string =>
  `(electron) => {
    const answers = ${JSON.stringify(answers)};
    const { dialog } = electron;
    const { open = null, save = null, button = 0 } = answers;
    dialog.showOpenDialog = async () => ({ canceled: open === null, filePaths: open ?? [] });
    dialog.showSaveDialog = async () => ({ canceled: save === null, filePath: save ?? '' });
    dialog.showMessageBox = async () => ({ response: button, checkboxChecked: false });
  }`;

/** The program with its first window shown and its page loaded. */
export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const electron = process.env.ROTORSAK_SHELL === 'electron';
  const shell: Shell = await (electron ? launchElectron(options) : launchStandIn(options));
  const page = await shell.nextPage();
  await page.waitForLoadState('load');
  return {
    ...shell,
    page,
    async answerDialogs(answers) {
      await shell.main.run(answer(answers));
    },
    async stop() {
      await shell.main.run('(electron) => { setImmediate(() => electron.app.quit()); }');
      return shell.ended;
    },
    async kill() {
      process.kill(shell.pid, 'SIGKILL');
      await shell.ended;
    },
    async crashPage() {
      const crash = 'electron.BrowserWindow.getAllWindows()[0].webContents.forcefullyCrashRenderer()';
      await shell.main.run(`(electron) => { ${crash}; }`);
    },
    async corePid() {
      const found = "electron.app.getAppMetrics().find(({ name }) => name === 'Rotorsak core')?.pid";
      return Number(await shell.main.run(`(electron) => ${found} ?? 0`));
    },
  };
}
