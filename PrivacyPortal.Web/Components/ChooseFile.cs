using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.JSInterop;

namespace PrivacyPortal.Web.Components;

/// <summary>
/// A field for files. It can be used once the browser listens to it: what is chosen a moment earlier would be lost without a word. And a
/// fault of what the page does with the file is a fault of the page, told and logged: the framework would hand it to the browser alone.
/// </summary>
public sealed class ChooseFile : InputFile
{
    /// <summary>Said when a file that was chosen can't be read.</summary>
    internal const string Unreadable = "The file could not be read. See whether it is still where it was, and choose it again.";

    private bool _listens;

    /// <summary>All of the file; null when it can't be read: it was moved meanwhile, or the line broke.</summary>
    internal static async Task<byte[]?> Read(IBrowserFile file, long most)
    {
        using var bytes = new MemoryStream();
        try
        {
            await using var stream = file.OpenReadStream(most);
            await stream.CopyToAsync(bytes);
            return bytes.ToArray();
        }
        catch (Exception lost) when (lost is JSException or IOException or InvalidOperationException or TimeoutException or OperationCanceledException)
        {
            return null;
        }
    }

    protected override void OnParametersSet()
    {
        var page = OnChange;
        OnChange = EventCallback.Factory.Create<InputFileChangeEventArgs>(this, async chosen =>
        {
            try
            {
                await page.InvokeAsync(chosen);
            }
            catch (Exception fault)
            {
                await DispatchExceptionAsync(fault);
            }
        });
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "input");
        builder.AddMultipleAttributes(1, AdditionalAttributes);
        builder.AddAttribute(2, "type", "file");
        if (!_listens)
        {
            builder.AddAttribute(3, "disabled", true);
        }

        builder.AddElementReferenceCapture(4, input => Element = input);
        builder.CloseElement();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (firstRender)
        {
            _listens = true;
            StateHasChanged();
        }
    }
}
