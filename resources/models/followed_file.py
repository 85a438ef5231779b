"""What a document and an image share: another file behind one is a change of every draft that uses it."""


class FollowedFile:
    """Mixin of an upload: another file makes a newer draft of each resource that uses it. Comes before the model.

    When a save has put another file there, `has_new_file` is true and `resources/followers.py` makes the drafts, in the
    name of `file_changed_by`, if the one who saves it has set that.
    """

    has_new_file = False
    file_changed_by = None

    def save(self, *args, **kwargs):
        """Save, and find out whether the file is another one than the row had."""
        # A file that is not kept yet has no folder in its name, so that it never has the name of one that is.
        self.has_new_file = type(self).objects.filter(pk=self.pk).exclude(file=self.file.name).exists()
        super().save(*args, **kwargs)
