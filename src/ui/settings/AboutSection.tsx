/** Written by the build, from what the bundles really hold. */
const NOTICE = '/NOTICE.txt';

/** Whose work is inside, and under which licences. */
export function AboutSection() {
  return (
    <section aria-labelledby="about-heading">
      <h2 id="about-heading">About</h2>
      <p class="reason">
        Papertip is free software under the MIT licence, made with that of others.{' '}
        <a href={NOTICE} target="_blank" rel="noopener">
          Licences of what is inside
        </a>
      </p>
    </section>
  );
}
