using System.Net.Http.Headers;

namespace PrivacyPortal.Web.Records.Seal;

/// <summary>Says when something existed, so that others believe it (RFC 3161). Of the outside world, hence an interface.</summary>
internal interface ITimeStampAuthority
{
    /// <summary>The answer to a request, both in DER. Throws <see cref="TimeStampException"/> when there is none.</summary>
    byte[] Answer(byte[] request);
}

/// <summary>No time-stamp was to be had; the record waits for one, and is not sealed without.</summary>
internal sealed class TimeStampException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>A time-stamp authority on the web. Sealing is work in the background, so it may wait for the answer.</summary>
internal sealed class TimeStampAuthority(HttpClient http, Uri address) : ITimeStampAuthority
{
    private const int LongestAnswer = 64 * 1024;

    public byte[] Answer(byte[] request)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(request) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        try
        {
            using var response = http.Send(message);
            response.EnsureSuccessStatusCode();
            using var body = response.Content.ReadAsStream();
            return Read(body);
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException or IOException)
        {
            throw new TimeStampException($"The time-stamp authority at {address.Host} did not answer: {problem.Message}", problem);
        }
    }

    private static byte[] Read(Stream body)
    {
        var answer = new byte[LongestAnswer];
        var length = body.ReadAtLeast(answer, LongestAnswer, throwOnEndOfStream: false);
        return length < LongestAnswer
            ? answer[..length]
            : throw new TimeStampException($"The time-stamp authority's answer is longer than {LongestAnswer} bytes, which no time-stamp is.");
    }
}
