import type { AboutTexts } from '../nl/about.ts';
import { seenBy } from '../seen-by.ts';

export const about: AboutTexts = {
  accessibility: {
    title: 'Accessibility',
    lead: 'Everyone must be able to use Ontwikkeldoor: on a phone, with the keyboard, with a screen reader, and without JavaScript.',
    sections: [
      {
        title: 'What we promise',
        text: 'We build to WCAG 2.2, level AA. Every page is checked with axe at every change. We walk the main journeys with the keyboard alone and without JavaScript too.',
      },
      {
        title: 'What has not been done yet',
        text: 'There has been no audit by an outside bureau. We have not yet tested the pages with people who use a screen reader. Automatic checks find less than half of the problems.',
      },
      {
        title: 'Are you stuck?',
        text: 'Tell HR of your board. Say which page it is and what you wanted to do. We will help you on and mend it.',
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: seenBy('own.all', 'What you write is yours. Others see it only when you share it.'),
    sections: [
      {
        title: 'Development is not assessment',
        text: 'Your talent card, preparation, feedback, compass and plan are there for your development. They do not enter an assessment, unless you do that yourself.',
      },
      {
        title: 'Who sees what',
        text: seenBy(
          ['own.all', 'card.one-person', 'board.decides', 'figures', 'looks'],
          'Everything begins private. You share it yourself with your leader, your coach, HR, your team or one person. What the board has to decide itself it sees with your name, such as money above the limit of HR. Besides it sees numbers only, never about fewer than five people. Under “Sharing and access” you see with whom you share and who looked.',
        ),
      },
      {
        title: 'Take along and remove',
        text: 'You can take along everything that stands about you, as a file and as a document. Is something wrong? Change it, or ask HR to change it.',
      },
      {
        title: 'Never about pupils',
        text: 'Ontwikkeldoor holds no data about pupils. Do not write about your health either.',
      },
    ],
  },
  links: { accessibility: 'Accessibility', privacy: 'Privacy' },
};
