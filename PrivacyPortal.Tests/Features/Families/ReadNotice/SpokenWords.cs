using Microsoft.Playwright;

namespace PrivacyPortal.Tests.Features.Families.ReadNotice;

/// <summary>A stand-in for the voice of a tablet: it speaks a word whenever the test asks for one, and notes what was said.</summary>
internal static class SpokenWords
{
    private const string Voice = """
        (() => {
          const spoken = { said: [], rates: [], cancels: 0, now: null };
          const standIn = {
            getVoices: () => VOICES,
            addEventListener() {},
            speak(words) { spoken.now = { words, at: 0 }; spoken.rates.push(words.rate); },
            cancel() { spoken.cancels++; spoken.now = null; },
            pause() {}, resume() {},
          };
          Object.defineProperty(window, 'speechSynthesis', { value: standIn, configurable: true });
          window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
          spoken.word = () => {
            const now = spoken.now;
            if (!now) { return null; }
            const rest = now.words.text.slice(now.at);
            const found = /\S+/.exec(rest);
            if (!found) { spoken.now = null; now.words.onend(); return spoken.word(); }
            const index = now.at + found.index;
            now.words.onboundary({ name: 'word', charIndex: index, charLength: found[0].length });
            now.at = index + found[0].length;
            spoken.said.push(found[0]);
            return found[0];
          };
          spoken.marked = () => [...(CSS.highlights.get('spoken') ?? [])].map(range => range.toString().trim()).join('|');
          window.spoken = spoken;
        })();
        """;

    public static Task GiveVoice(this IPage page) =>
        page.AddInitScriptAsync(Voice.Replace("VOICES", "[{ lang: 'en-US', localService: true, name: 'a' }, { lang: 'en-GB', localService: true, name: 'b' }]", StringComparison.Ordinal));

    /// <summary>A device whose only voice would send the words away.</summary>
    public static Task GiveOnlyAVoiceFromAfar(this IPage page) =>
        page.AddInitScriptAsync(Voice.Replace("VOICES", "[{ lang: 'en-GB', localService: false, name: 'far' }]", StringComparison.Ordinal));

    public static Task<string?> SayAWord(this IPage page) => page.EvaluateAsync<string?>("spoken.word()");

    public static Task<string> MarkedWord(this IPage page) => page.EvaluateAsync<string>("spoken.marked()");

    public static Task<bool> IsSpeaking(this IPage page) => page.EvaluateAsync<bool>("spoken.now !== null");
}
