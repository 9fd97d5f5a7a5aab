import type { ActionData } from './data';

/** The part of Adaptive Cards 1.5 that these cards use: elements that Teams draws alike on desktop, iOS and Android. */
export interface TextBlock {
  type: 'TextBlock';
  text: string;
  wrap: true;
  weight?: 'Bolder' | 'Default';
  size?: 'Small' | 'Default' | 'Medium' | 'Large';
  color?: 'Default' | 'Good' | 'Warning' | 'Attention' | 'Accent';
  fontType?: 'Default' | 'Monospace';
  isSubtle?: boolean;
  spacing?: Spacing;
  style?: 'default' | 'heading';
}

type Spacing = 'None' | 'Small' | 'Default' | 'Medium' | 'Large';

export interface Container {
  type: 'Container';
  items: Element[];
  /** The whole of it can be pressed. It is no button of the card's six; Teams and the official renderer let the keyboard reach it. */
  selectAction?: ExecuteAction;
  style?: 'default' | 'emphasis' | 'good' | 'warning' | 'attention' | 'accent';
  bleed?: boolean;
  spacing?: Spacing;
  separator?: boolean;
}

export interface Column {
  type: 'Column';
  width: 'auto' | 'stretch' | number;
  items: Element[];
  verticalContentAlignment?: 'Top' | 'Center';
}

export interface ColumnSet {
  type: 'ColumnSet';
  columns: Column[];
  spacing?: Spacing;
  separator?: boolean;
}

export interface TextInput {
  type: 'Input.Text';
  id: string;
  label: string;
  placeholder?: string;
  value?: string;
  isRequired?: boolean;
  errorMessage?: string;
  maxLength?: number;
}

export interface ChoiceSet {
  type: 'Input.ChoiceSet';
  id: string;
  label: string;
  choices: { title: string; value: string }[];
  style: 'compact' | 'expanded';
  /** Without it a long choice is cut on a phone. */
  wrap?: true;
  placeholder?: string;
  value?: string;
  isRequired?: boolean;
  errorMessage?: string;
}

export type Element = TextBlock | Container | ColumnSet | TextInput | ChoiceSet;

export interface SubmitAction {
  type: 'Action.Submit';
  title: string;
  tooltip?: string;
  style?: 'default' | 'positive' | 'destructive';
  /** `none`: the card's fields need not be filled for this button. */
  associatedInputs?: 'auto' | 'none';
  data: ActionData & { msteams: { feedback: { hide: true } } };
}

/** A client without Action.Execute presses `fallback` instead; both arrive with the same data. */
export interface ExecuteAction {
  type: 'Action.Execute';
  title: string;
  verb: string;
  tooltip?: string;
  data: object;
  fallback: { type: 'Action.Submit'; title: string; data: object };
}

export type Action = SubmitAction | ExecuteAction;

export interface AdaptiveCard<Actions extends Action = Action> {
  type: 'AdaptiveCard';
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  version: '1.5';
  lang: string;
  speak: string;
  fallbackText: string;
  body: Element[];
  actions?: Actions[];
  /** For the people named (60 at most), Teams asks for their own view whenever the card changes. */
  refresh?: { action: ExecuteAction; userIds: string[] };
  msteams: { width: 'Full' };
}
