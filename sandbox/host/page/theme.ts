import { createTheme, type MantineColorsTuple } from '@mantine/core';

const navy: MantineColorsTuple = [
  '#f0f4f8',
  '#dfe6ee',
  '#bccad8',
  '#97adc2',
  '#7894af',
  '#6584a3',
  '#4a6b8c',
  '#33475b',
  '#2d3e50',
  '#213343',
];

/** Calm and slate, so that a HubSpot user finds the way; the navy is also the bar's. */
export const theme = createTheme({
  colors: { navy },
  primaryColor: 'navy',
  primaryShade: 7,
  black: '#213343',
  fontFamily: '"Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '22px' },
      h2: { fontSize: '16px' },
      h3: { fontSize: '14px' },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Text: { defaultProps: { size: 'md' } },
    Anchor: { defaultProps: { c: '#0b6380' } },
    Button: { defaultProps: { size: 'sm' } },
    Modal: { styles: { title: { fontSize: '16px', fontWeight: 600 } } },
  },
});
