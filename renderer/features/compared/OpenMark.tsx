import type { SyntheticEvent } from 'react';
import type { MarkedKind } from '../../../db/domain/compare-marks.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useCompared, useMarks, useWithText } from './Compared.tsx';
import { ComparedFields } from './ComparedFields.tsx';
import { CompareMark } from './CompareMark.tsx';

interface MarkProps {
  readonly analysis: string;
  readonly entity: MarkedKind;
  readonly id: string;
}

const stop = (event: SyntheticEvent): void => event.stopPropagation();

/** The mark of a record that has no details pane: it opens what differs, field by field. */
export const OpenMark = (props: MarkProps) => {
  const { entity, id } = props;
  const { words } = useWords();
  const withText = useWithText();
  const { chosen } = useCompared();
  const mark = useMarks()?.mark(entity, id);
  if (mark === undefined || chosen === null) return null;
  if (mark.fields.length === 0) return <CompareMark entity={entity} id={id} />;
  // What happens in the part that opens is no business of the cell that the mark stands in.
  return (
    <span role="none" onClick={stop} onKeyDown={stop}>
      <Popover
        label={<CompareMark entity={entity} id={id} />}
        title={fill(words.compared.details, { with: withText(chosen) })}
      >
        {() => <ComparedFields {...props} />}
      </Popover>
    </span>
  );
};
