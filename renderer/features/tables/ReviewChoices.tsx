import { tableKinds } from '../../../db/domain/tables/columns.ts';
import { tableWords } from '../../../db/domain/tables/words/index.ts';
import type { TableOpened } from '../../../electron/contract/table-calls.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import styles from './tables.module.css';
import type { Review } from './use-review.ts';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly choose: (value: string) => void;
}

const SmallChoice = ({ label, value, options, choose }: ChoiceProps) => (
  <label className={styles['small']}>
    {label}
    <select value={value} onChange={(event) => choose(event.target.value)}>
      {options.map(([option, name]) => (
        <option key={option} value={option}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

/** How a text was read, where that was a guess. */
const ReadAs = ({ text }: Pick<TableOpened, 'text'>) => {
  const { words } = useWords();
  if (text === null) return null;
  if (text.encoding === 'windows-1252') return <p className={ui['watch']}>{words.tables.oldEncoding}</p>;
  const delimiter = words.tables.delimiters[text.delimiter] ?? text.delimiter;
  return (
    <p className={ui['help']}>{fill(words.tables.encoding, { encoding: text.encoding.toUpperCase(), delimiter })}</p>
  );
};

interface ReviewChoicesProps {
  readonly opened: TableOpened;
  readonly review: Review;
  readonly back: () => void;
}

/** Which table it is, which sheet, where the headings stand. */
export const ReviewChoices = ({ opened, review, back }: ReviewChoicesProps) => {
  const { words, language } = useWords();
  const { sheet, sheetIndex, mapping } = review;
  const sheets = opened.sheets.map(({ name }, index) => [String(index), name] as const);
  const rows = (sheet?.head ?? []).map(
    (_, row) => [String(row), fill(words.tables.rowNumber, { row: row + 1 })] as const,
  );
  return (
    <header className={styles['choices']}>
      <strong className={styles['source']}>{opened.fileName === '' ? words.tables.pasted : opened.fileName}</strong>
      <button type="button" data-kind="quiet" onClick={back}>
        {words.tables.otherFile}
      </button>
      <SmallChoice
        label={words.tables.kind}
        value={mapping.kind}
        options={tableKinds.map((kind) => [kind, tableWords(language).table[kind]])}
        choose={(value) => review.chooseKind(value === 'links' ? 'links' : 'factors')}
      />
      {sheets.length > 1 && (
        <SmallChoice
          label={words.tables.sheet}
          value={String(sheetIndex)}
          options={sheets}
          choose={(value) => review.chooseSheet(Number(value))}
        />
      )}
      <SmallChoice
        label={words.tables.headings}
        value={mapping.headings === null ? '' : String(mapping.headings)}
        options={[['', words.tables.noHeadings], ...rows]}
        choose={(value) => review.chooseHeadings(value === '' ? null : Number(value))}
      />
      <ReadAs text={opened.text} />
    </header>
  );
};
