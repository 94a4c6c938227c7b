/** Handlers of the records that people think with. */
import { namespaced } from '../../contract/namespaced.ts';
import type { thinkingCalls } from '../../contract/thinking-calls.ts';
import { setPriorityGround, setScenarioChange } from '../services/answers.ts';
import { createComment, resolveComment, updateComment } from '../services/comments.ts';
import { clearNodes, keepView, placeNodes } from '../services/views.ts';
import type { Handlers } from './handlers.ts';
import { recordHandlers } from './records.ts';

const { list, get, delete: remove } = recordHandlers('comment');

export const thinkingHandlers = {
  ...namespaced('patternTag', recordHandlers('patternTag')),
  ...namespaced('openQuestion', recordHandlers('openQuestion')),
  ...namespaced('chainStep', recordHandlers('chainStep')),
  ...namespaced('priorityGround', recordHandlers('priorityGround')),
  'priorityGround.set': (store, { analysis, factor, ground, fields }) =>
    setPriorityGround(store, analysis, factor, ground, fields),
  ...namespaced('mapNode', recordHandlers('mapNode')),
  'mapNode.place': (store, { analysis, view, nodes }) => placeNodes(store, analysis, view, nodes),
  'mapNode.clear': (store, { analysis, view, factors }) => ({ deleted: clearNodes(store, analysis, view, factors) }),
  ...namespaced('savedView', recordHandlers('savedView')),
  'savedView.keep': (store, { analysis, fields, from }) => keepView(store, analysis, fields, from),
  ...namespaced('scenario', recordHandlers('scenario')),
  ...namespaced('scenarioChange', recordHandlers('scenarioChange')),
  'scenarioChange.set': (store, { analysis, ...change }) => setScenarioChange(store, analysis, change),
  ...namespaced('comment', { list, get, delete: remove }),
  'comment.create': (store, { analysis, id, fields }) => createComment(store, analysis, id, fields),
  'comment.update': (store, { analysis, id, text }) => updateComment(store, analysis, id, text),
  'comment.resolve': (store, { analysis, id, resolved }) => resolveComment(store, analysis, id, resolved),
  'author.list': recordHandlers('author').list,
} satisfies Handlers<keyof typeof thinkingCalls>;
