/** Dialogs for files; the folder of the last one is remembered. Each answers `null` where it was cancelled. */
import { basename, dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { SettingsFile } from './settings.ts';

const startFolder = (settings: SettingsFile): string => settings.value.folder ?? app.getPath('documents');

export const chooseFile = async (
  window: BrowserWindow,
  settings: SettingsFile,
  title: string,
  filters: FileFilter[],
): Promise<string | null> => {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    filters,
    defaultPath: startFolder(settings),
    properties: ['openFile'],
  });
  const file = filePaths[0] ?? null;
  if (file !== null) settings.note({ folder: dirname(file) });
  return file;
};

/** `name` is proposed; what a file may not be called is taken out of it. */
export const chooseTarget = async (
  window: BrowserWindow,
  settings: SettingsFile,
  title: string,
  name: string,
  filters: FileFilter[],
): Promise<string | null> => {
  const safe = basename(name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim()) || 'rotorsak';
  const { filePath } = await dialog.showSaveDialog(window, {
    title,
    filters,
    defaultPath: join(startFolder(settings), safe),
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (!filePath) return null;
  settings.note({ folder: dirname(filePath) });
  return filePath;
};
