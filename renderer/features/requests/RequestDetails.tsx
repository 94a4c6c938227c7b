import { useState } from 'react';
import type { RequestRecord } from '../../../db/domain/planning-records.ts';
import type { requestStates } from '../../../db/domain/planning-values.ts';
import { useAction } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { optionsOf } from '../../ui/options.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import ui from '../../ui/ui.module.css';
import { today } from '../age.ts';
import { FactorDetails } from '../factors/FactorDetails.tsx';
import { fieldWriter, orNull } from '../record-actions.ts';
import { dayOfState } from './request-cells.ts';
import styles from './requests.module.css';
import type { Requests } from './use-requests.ts';

interface FormProps {
  readonly analysis: string;
  readonly request: RequestRecord;
  readonly known: Requests;
}

type State = (typeof requestStates)[number];

const RequestForm = ({ analysis, request, known }: FormProps) => {
  const { words, domain } = useWords();
  const write = fieldWriter('request', analysis, request.id);
  const remove = useAction('request.delete');
  const text = (field: 'title' | 'reason' | 'answer', label: string) => (
    <AutoText kind="text" label={label} value={request[field]} save={(value) => write({ [field]: value })} />
  );
  const day = (field: 'sentOn' | 'answerBy' | 'answeredOn') => (
    <AutoText
      kind="date"
      label={words.requests[field]}
      value={request[field] ?? ''}
      save={(value) => write({ [field]: orNull(value) })}
    />
  );
  return (
    <section className={ui['stack']} aria-label={request.title}>
      {text('title', words.requests.what)}
      <Choice
        label={words.requests.actor}
        value={request.actor ?? ''}
        options={[{ value: '', label: words.requests.noActor }, ...known.actors.options]}
        save={(actor) => write({ actor: orNull(actor) })}
      />
      {text('reason', words.requests.reason)}
      <Choice
        label={words.requests.state}
        value={request.state}
        options={optionsOf(domain.requestState)}
        save={(state) => write({ ...dayOfState(state, request, today()), state: state as State })}
      />
      <div className={styles['pair']}>
        {day('sentOn')}
        {day('answerBy')}
      </div>
      {text('answer', words.requests.answer)}
      {day('answeredOn')}
      <div className={ui['row']}>
        <button type="button" onClick={() => remove.mutate({ analysis, ids: [request.id] })}>
          {words.requests.removeRequest}
        </button>
        <span className={ui['help']}>{words.plan.removeHelp}</span>
      </div>
      <ErrorNote error={remove.error} />
    </section>
  );
};

interface DetailsProps {
  readonly analysis: string;
  readonly selected: string | null;
  readonly known: Requests;
}

/** Beside the requests: the chosen one, and the factor that it is about; or a factor that another view has chosen. */
export const RequestDetails = ({ analysis, selected, known }: DetailsProps) => {
  const { words } = useWords();
  const [tab, setTab] = useState<'fields' | 'factor'>('fields');
  const request = known.requests.find(({ id }) => id === selected);
  const factor = known.factors.get(request?.factor ?? selected ?? '');
  if (factor === undefined) return <p className={ui['muted']}>{words.requests.selectOne}</p>;
  const about = (
    <div className={ui['stack']}>
      <h3>{factor.title}</h3>
      <FactorDetails analysis={analysis} id={factor.id} />
    </div>
  );
  if (request === undefined) return about;
  return (
    <Tabs
      label={words.common.details}
      tabs={[
        { id: 'fields', label: words.requests.fields },
        { id: 'factor', label: words.requests.aboutFactor },
      ]}
      shown={tab}
      show={setTab}
    >
      {tab === 'fields' ? <RequestForm key={request.id} analysis={analysis} request={request} known={known} /> : about}
    </Tabs>
  );
};
