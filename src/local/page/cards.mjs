import { make } from './dom.mjs';
import { codeBlock, toHtml } from './markdown.mjs';

const AC = window.AdaptiveCards;
export const dark = window.matchMedia('(prefers-color-scheme: dark)');

AC.AdaptiveCard.onProcessMarkdown = (source, result) => {
  result.outputHtml = toHtml(source);
  result.didProcess = true;
};

/** Teams draws CodeBlock; the official renderer does not know it and would show its fallback. */
class CodeBlock extends AC.CardElement {
  static snippet = new AC.StringProperty(AC.Versions.v1_0, 'codeSnippet');
  static language = new AC.StringProperty(AC.Versions.v1_0, 'language');
  getJsonTypeName() {
    return 'CodeBlock';
  }
  internalRender() {
    return codeBlock(this.getValue(CodeBlock.snippet) ?? '', this.getValue(CodeBlock.language) ?? '');
  }
}
AC.GlobalRegistry.elements.register('CodeBlock', CodeBlock);

const light = {
  ink: '#1d2426',
  soft: '#5a6468',
  accent: '#0d5c64',
  good: '#1c6b3c',
  warning: '#8a4b00',
  attention: '#a4262c',
  plain: '#ffffff',
  emphasis: '#f3f2ed',
  goodFill: '#e6f3ea',
  warningFill: '#fdf1dc',
  attentionFill: '#fbe9e8',
  accentFill: '#e2f0f1',
  line: '#dcdad2',
};
const night = {
  ink: '#e9e7e1',
  soft: '#a5adae',
  accent: '#79cdd2',
  good: '#86d3a2',
  warning: '#f0be6b',
  attention: '#ff9d97',
  plain: '#1e2326',
  emphasis: '#272d30',
  goodFill: '#1d3327',
  warningFill: '#3a2d16',
  attentionFill: '#3d2323',
  accentFill: '#1a3437',
  line: '#373e41',
};

function hostConfig(colour) {
  const shade = (value) => ({ default: value, subtle: value });
  const foregroundColors = {
    default: { default: colour.ink, subtle: colour.soft },
    dark: shade(colour.ink),
    light: shade(colour.soft),
    accent: shade(colour.accent),
    good: shade(colour.good),
    warning: shade(colour.warning),
    attention: shade(colour.attention),
  };
  const container = (backgroundColor) => ({ backgroundColor, foregroundColors });
  return new AC.HostConfig({
    fontFamily: 'inherit',
    supportsInteractivity: true,
    fontSizes: { small: 13, default: 15, medium: 16, large: 19, extraLarge: 23 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    lineHeights: { small: 18, default: 23, medium: 24, large: 26, extraLarge: 30 },
    fontTypes: {
      default: { fontFamily: 'inherit' },
      monospace: {
        fontFamily: 'ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace',
        fontSizes: { small: 12, default: 13, medium: 14, large: 15, extraLarge: 16 },
      },
    },
    spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 12 },
    separator: { lineThickness: 1, lineColor: colour.line },
    containerStyles: {
      default: container(colour.plain),
      emphasis: container(colour.emphasis),
      good: container(colour.goodFill),
      warning: container(colour.warningFill),
      attention: container(colour.attentionFill),
      accent: container(colour.accentFill),
    },
    actions: {
      maxActions: 6,
      spacing: 'medium',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline' },
    },
    adaptiveCard: { allowCustomStyle: false },
    textBlock: { headingLevel: 3 },
    table: { cellSpacing: 10 },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 180 }, value: { wrap: true }, spacing: 14 },
  });
}

/** The card as an element, or null where it cannot be drawn. `press` gets the action and its title. */
export function renderCard(content, press) {
  try {
    const card = new AC.AdaptiveCard();
    card.hostConfig = hostConfig(dark.matches ? night : light);
    card.onExecuteAction = (action) => {
      if (action instanceof AC.OpenUrlAction) {
        window.open(action.url, '_blank', 'noopener,noreferrer');
      } else if (action instanceof AC.SubmitAction || action instanceof AC.ExecuteAction) {
        press(action);
      }
    };
    card.parse(content);
    const drawn = card.render();
    if (!drawn) return null;
    // The card's own div takes the focus by default, between the message and its first button.
    drawn.removeAttribute('tabindex');
    for (const link of drawn.querySelectorAll('a[href]')) {
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
    }
    return make('div', { className: 'card' }, drawn);
  } catch {
    return null;
  }
}
