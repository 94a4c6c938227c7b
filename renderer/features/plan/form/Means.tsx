import { fill, useWords } from '../../../i18n/words.tsx';
import { AutoText } from '../../../ui/AutoText.tsx';
import { Fold } from '../../../ui/Fold.tsx';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { numberText, parseKronor } from '../../../ui/number-text.ts';
import { type FormProps, lineOf, writerOf } from './form-props.ts';

/** Longest piece of a text in the line of a closed part, in characters. */
const LONGEST = 80;

const beginning = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);

/** Resurser: what it costs, in whole kronor, and what else it takes. */
export const Means = ({ analysis, measure }: FormProps) => {
  const { words, language } = useWords();
  const write = writerOf({ analysis, measure });
  const { cost, resources } = measure;
  const amount = cost !== null && fill(words.form.kronor, { amount: numberText(language).show(cost) });
  return (
    <Fold name="means" title={words.form.means} line={lineOf([amount, beginning(resources)], words.form.nothing)}>
      <NumberInput
        label={words.measure.cost}
        help={words.form.costHelp}
        fault={words.form.costFault}
        value={cost}
        parse={parseKronor}
        save={(value) => write({ cost: value })}
      />
      <AutoText
        kind="text"
        label={words.measure.resources}
        value={resources}
        save={(value) => write({ resources: value })}
      />
    </Fold>
  );
};

interface TextPartProps extends FormProps {
  readonly field: 'legalGround' | 'risks';
  readonly title: string;
  readonly help?: string;
}

/** A part with one text in it. */
export const TextPart = ({ analysis, measure, field, title, help }: TextPartProps) => {
  const { words } = useWords();
  const write = writerOf({ analysis, measure });
  return (
    <Fold name={field} title={title} line={lineOf([beginning(measure[field])], words.form.nothing)}>
      <AutoText
        kind="text"
        label={words.measure[field]}
        help={help}
        value={measure[field]}
        save={(value) => write({ [field]: value })}
      />
    </Fold>
  );
};
